package dev.veneer.model;

import org.springframework.data.jpa.repository.JpaRepository;

interface Models extends JpaRepository<ModelEntity, String> {

}
