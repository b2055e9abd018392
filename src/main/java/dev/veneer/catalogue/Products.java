package dev.veneer.catalogue;

import org.springframework.data.jpa.repository.JpaRepository;

interface Products extends JpaRepository<ProductEntity, Long> {

}
