package dev.veneer.catalogue;

import org.springframework.data.jpa.repository.JpaRepository;

interface Colorcharts extends JpaRepository<ColorchartEntity, String> {

}
